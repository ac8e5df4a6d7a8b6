interface FormWithInputs {
  getInputNode(path: string): Element | null;
}

/** What a form does when it cannot be sent: puts the cursor into the first field that is wrong. */
export function focusFirstError(form: FormWithInputs): (errors: Readonly<Record<string, unknown>>) => void {
  return (errors) => {
    const inputs = Object.keys(errors).map((path) => form.getInputNode(path));
    const first = inputs.find((input) => input instanceof HTMLElement);
    first?.focus();
  };
}

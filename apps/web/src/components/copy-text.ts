/** Puts a text on the clipboard, also over plain http, where browsers have no clipboard interface. */
export async function copyText(text: string): Promise<void> {
  if (isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context; the browsers keep it
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
}

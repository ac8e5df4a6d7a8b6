declare module 'virtual:digits' {
  /** Test images of MNIST by class; read by src/build/digits.plugin.ts. `pixels` is base64 of 28 × 28 bytes. */
  export const digits: readonly { readonly index: number; readonly label: number; readonly pixels: string }[];
}

/** A tree of texts. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The same keys as the Korean texts, which come first: a key that is missing in a translation fails the type check. */
export type Translation<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Translation<Messages[Key]>;
};

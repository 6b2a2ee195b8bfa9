export interface ShortcutGroup {
  readonly title: string;
  readonly rows: readonly { readonly keys: string; readonly does: string }[];
}

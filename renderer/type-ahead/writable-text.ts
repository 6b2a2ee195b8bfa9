/** True for what words can be written into. */
export function isWritableText(target: Element | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
    return !target.readOnly && !target.disabled;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** True while a dialog stands that wants an answer before anything else takes the focus. */
export function isAsking(): boolean {
  return document.querySelector('[data-asking][data-open]') !== null;
}

import furtherFaces from './further-faces.css?inline';

/** What the faces of the first sheets have none for; they have one for what cannot be read, but nobody waits for it. */
const FURTHER =
  /[^\0-\xFF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\u2215\uFEFF]/;

const OF_FIELDS = ['value', 'placeholder'];

/**
 * Adds the faces of other scripts as soon as a document shows a letter of theirs, before it is painted. Until then
 * they would cost the start: the browser asks the system, in vain, for a font in place of each face that is not
 * loaded, for each size and weight there is.
 */
export function showFurtherFaces(document: Document): void {
  const observer = new MutationObserver((changes) => {
    if (changes.some(showsFurther)) add();
  });
  const typed = ({ target }: Event) => {
    if (isField(target) && FURTHER.test(target.value)) add();
  };
  const add = () => {
    observer.disconnect();
    document.removeEventListener('input', typed, true);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(furtherFaces);
    document.adoptedStyleSheets.push(sheet);
  };
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: OF_FIELDS,
  });
  document.addEventListener('input', typed, true);
}

function showsFurther({ type, target, addedNodes, attributeName }: MutationRecord): boolean {
  if (type === 'attributes') return FURTHER.test((target as Element).getAttribute(attributeName ?? '') ?? '');
  if (type === 'characterData') return FURTHER.test(target.nodeValue ?? '');
  return [...addedNodes].some((node) => FURTHER.test(node.textContent ?? '') || fieldsShowFurther(node));
}

function fieldsShowFurther(added: Node): boolean {
  if (!(added instanceof Element)) return false;
  const fields = isField(added) ? [added] : [...added.querySelectorAll('input, textarea')];
  return fields.filter(isField).some(({ value, placeholder }) => FURTHER.test(value + placeholder));
}

function isField(target: unknown): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/**
 * The document as text that two copies of one page share: every element, attribute and text, with only the addresses of
 * resources (where a preview, a folder and a single file must differ) reduced to what kind of thing they name.
 * Runs inside the page: refers to nothing outside itself.
 */
export function pageShape(root: Element): string {
  const isResource = (element: Element, name: string) => name === 'src' && element.localName === 'img';
  const withoutUrls = (css: string) => css.replace(/url\([^)]*\)/g, 'url(…)');
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    const attributes = [...element.attributes]
      .map((a) => `${a.name}=${JSON.stringify(isResource(element, a.name) ? '…' : a.value)}`)
      .sort();
    lines.push(`${' '.repeat(depth)}<${[element.localName, ...attributes].join(' ')}>`);
    for (const child of element.childNodes) {
      if (child instanceof (element.ownerDocument.defaultView ?? window).Element) walk(child, depth + 1);
      else if (child.textContent?.trim()) lines.push(' '.repeat(depth + 1) + withoutUrls(child.textContent));
    }
  };
  walk(root, 0);
  return lines.join('\n');
}

import type { Properties } from 'hast';
import { find, html } from 'property-information';

/** A page element's properties as HTML attributes, the way a printer of the same tree writes them. */
export function attributesOf(properties: Properties): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    const info = find(html, name);
    if (value === true) attributes.set(info.attribute, '');
    else if (Array.isArray(value))
      attributes.set(info.attribute, value.join(info.commaSeparated ? ', ' : ' '));
    else attributes.set(info.attribute, String(value));
  }
  return attributes;
}

/** Text as HTML shows it, in an attribute too. */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

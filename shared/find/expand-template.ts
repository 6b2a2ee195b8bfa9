/**
 * What a replacement comes to for one match: `$1` to `$99` and `$<name>` are groups, `$&` all that was
 * found, `$$` a dollar sign. A group that took no part is empty; what names no group stays as it is
 * written.
 */
export function expandTemplate(template: string, match: RegExpMatchArray): string {
  return template.replace(/\$(?:([$&])|(\d{1,2})|<([^>]*)>)/g, (written, sign, digits, name) => {
    if (sign !== undefined) return sign === '$' ? '$' : match[0];
    if (name !== undefined)
      return match.groups && name in match.groups ? (match.groups[name] ?? '') : written;
    if (Number(digits) > 0 && Number(digits) < match.length) return match[Number(digits)] ?? '';
    // With fewer than ten groups `$12` is the first group and a 2.
    const first = Number(digits[0]);
    const isShort = digits.length === 2 && first > 0 && first < match.length;
    return isShort ? (match[first] ?? '') + digits[1] : written;
  });
}

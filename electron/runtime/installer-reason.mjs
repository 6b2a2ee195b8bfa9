/**
 * The one line of an installer's output that says why it failed.
 * @param {string} output
 */
export function reasonIn(output) {
  const line = output.split('\n').find((text) => /Error\b|\bE[A-Z]{4,}\b/.test(text));
  return (line ?? 'its installer failed')
    .replace(/^npm error /, '')
    .replace(/^.*?Error:\s*/, '')
    .trim();
}

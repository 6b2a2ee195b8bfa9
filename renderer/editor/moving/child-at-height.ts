/**
 * Which child is the first that ends below a height of the window, found without looking at all of them;
 * their number where none is.
 */
export function childAtHeight(parent: Element, y: number): number {
  let low = 0;
  let high = parent.children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = parent.children[middle]?.getBoundingClientRect();
    if (box && box.bottom < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the browser can show what lies at an address; nothing of it is drawn. */
export function pictureLoads(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = address;
  });
}

let context: CanvasRenderingContext2D | null | undefined;

/** Widths of text in a CSS font, or null where there is no canvas to measure on. */
export function textMeasure(font: string): ((text: string) => number) | null {
  context ??= document.createElement('canvas').getContext('2d');
  const canvas = context;
  if (!canvas) return null;
  return (text) => {
    canvas.font = font;
    return canvas.measureText(text).width;
  };
}

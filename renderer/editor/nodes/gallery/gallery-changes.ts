import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import type { Gallery } from '../../../../shared/story/blocks/gallery.ts';

export type GalleryChange = (gallery: Gallery) => Gallery;

/** The picture at `from` to where `to` is. */
export function movePicture(from: number, to: number): GalleryChange {
  return (gallery) => {
    const picture = gallery.figures[from];
    if (!picture || to < 0 || to >= gallery.figures.length) return gallery;
    return { ...gallery, figures: gallery.figures.toSpliced(from, 1).toSpliced(to, 0, picture) };
  };
}

export function changePicture(at: number, change: Partial<Figure>): GalleryChange {
  return (gallery) => ({
    ...gallery,
    figures: gallery.figures.map((figure, i) => (i === at ? { ...figure, ...change } : figure)),
  });
}

export function appendPictures(figures: readonly Figure[]): GalleryChange {
  return (gallery) => ({ ...gallery, figures: [...gallery.figures, ...figures] });
}

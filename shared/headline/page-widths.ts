/** The widths at which a page is looked at, in CSS pixels. */
export const PAGE_WIDTHS = { phone: 390, tablet: 820, desktop: 1280 } as const;
export type PageWidth = keyof typeof PAGE_WIDTHS;

import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The parts of the window by the names that people and screen readers find them by. */
export interface Parts {
  readonly stories: Locator;
  readonly editor: Locator;
  readonly inspector: Locator;
  readonly preview: Locator;
  readonly headline: Locator;
  readonly standfirst: Locator;
  readonly body: Locator;
  readonly search: Locator;
  readonly slug: Locator;
  readonly datelinePlace: Locator;
  readonly sections: Locator;
  readonly tags: Locator;
  readonly authors: Locator;
  readonly status: Locator;
  readonly newStory: Locator;
  readonly export: Locator;
  readonly view: Locator;
  readonly saveState: Locator;
  readonly publishedPage: FrameLocator;
}

export function parts(page: Page): Parts {
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
  const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    stories: region('Stories'),
    editor: region('Editor'),
    inspector: region('Inspector'),
    preview: region('Preview'),
    headline: textbox('Headline'),
    standfirst: textbox('Standfirst'),
    body: textbox('Story body'),
    search: page.getByLabel('Search stories', { exact: true }),
    slug: textbox('Slug'),
    datelinePlace: combobox('Dateline place'),
    sections: combobox('Sections'),
    tags: combobox('Tags'),
    authors: combobox('Authors'),
    status: combobox('Status'),
    newStory: button('New story'),
    export: button('Export'),
    view: page.getByRole('radiogroup', { name: 'View', exact: true }),
    saveState: page.getByLabel('Save state', { exact: true }),
    publishedPage: page.frameLocator('iframe[title="Published page"]'),
  };
}

import { wxrDocument, wxrPost } from '../../shared/export/wxr/wxr-document.ts';
import type { CollectionFormat } from './collection-writer.ts';

/** WordPress's importer fetches pictures from addresses alone. */
export const wxrFormat: CollectionFormat<ReturnType<typeof wxrPost>> = {
  pictures: '',
  remedy: (folder) =>
    `goes into WordPress without its pictures, which WXR cannot carry: upload those in ${folder} to the ` +
    'media library and choose them in the post',
  entry: wxrPost,
  whole: wxrDocument,
};

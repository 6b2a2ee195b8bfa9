import { createContext } from 'react';
import { mediaUrl } from '../../shared/ipc/addresses.ts';

/** Where a compared picture is to be had: in the story itself, unless somebody knows better. */
export const PictureAddress = createContext<(storyId: string, media: string) => string>(mediaUrl);

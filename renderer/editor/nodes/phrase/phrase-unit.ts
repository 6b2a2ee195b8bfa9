import { Languages } from 'lucide-react';
import type { EditorUnit } from '../block-unit.ts';
import { EDIT_PHRASE_COMMAND } from './phrase-command.ts';
import { PhraseExtension } from './phrase-extension.ts';

export const phraseUnit: EditorUnit<never, 'phrase'> = {
  extension: PhraseExtension,
  kinds: {},
  inserts: {
    phrase: {
      icon: Languages,
      alias: '',
      place: 'toolbar',
      run: (editor) => editor.dispatchCommand(EDIT_PHRASE_COMMAND, undefined),
    },
  },
};

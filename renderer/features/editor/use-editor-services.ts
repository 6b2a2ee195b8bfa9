import { useMemo } from 'react';
import type { EditorServices, SnippetSource } from '../../editor/editor-services.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { useNotify } from '../../ui/notify-context.ts';
import { createEditorServices } from './create-editor-services.ts';

export function useEditorServices(storyId: string, snippets: SnippetSource): EditorServices {
  const bridge = useBridge();
  const notify = useNotify();
  return useMemo(
    () =>
      createEditorServices(
        bridge,
        storyId,
        (message) => notify({ message, urgent: true }),
        (message, label, run) => void notify({ message, action: { label, run }, id: 'offer' }),
        snippets,
      ),
    [bridge, notify, storyId, snippets],
  );
}

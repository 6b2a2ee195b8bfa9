import { useMemo } from 'react';
import type { EditorServices, SnippetSource } from '../../editor/editor-services.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { useSession } from '../../session/session-context.ts';
import { whileHolds } from '../../session/while-holds.ts';
import { useNotify } from '../../ui/notify-context.ts';
import { createEditorServices } from './create-editor-services.ts';

export function useEditorServices(storyId: string, snippets: SnippetSource): EditorServices {
  const bridge = useBridge();
  const notify = useNotify();
  const session = useSession();
  return useMemo(() => {
    const until = whileHolds(session.store, ({ loaded }) => loaded?.id === storyId);
    return createEditorServices(
      bridge,
      storyId,
      (message) => notify({ message, urgent: true, until }),
      (message, label, run) => void notify({ message, action: { label, run }, id: 'offer', until }),
      snippets,
    );
  }, [bridge, session, notify, storyId, snippets]);
}

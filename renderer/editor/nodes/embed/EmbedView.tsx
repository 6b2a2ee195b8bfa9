import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import {
  AudioLines,
  ChartColumn,
  FileText,
  Link,
  type LucideIcon,
  Map as MapIcon,
  MessageSquare,
  SquarePlay,
} from 'lucide-react';
import type { Embed } from '../../../../shared/story/blocks/embed.ts';
import { type EmbedKind, embedHost, embedKind } from '../../../../shared/story/embed-kind.ts';
import styles from '../card/Card.module.css';
import { FigureField } from '../figure/FigureField.tsx';
import figure from '../figure/FigureView.module.css';
import { leaveFields } from '../leave-fields.ts';

const KINDS: Readonly<Record<EmbedKind, readonly [name: string, icon: LucideIcon]>> = {
  video: ['Video', SquarePlay],
  audio: ['Audio', AudioLines],
  post: ['Post', MessageSquare],
  map: ['Map', MapIcon],
  chart: ['Chart', ChartColumn],
  document: ['Document', FileText],
  link: ['Link', Link],
};

interface Props {
  readonly nodeKey: NodeKey;
  readonly embed: Embed;
  /** `first` is true for the first change since the field got the focus. */
  readonly onChange: (change: Partial<Pick<Embed, 'title' | 'description'>>, first: boolean) => void;
}

/** Says what lies at the address; nothing is loaded from there, not even its icon. */
export function EmbedView({ nodeKey, embed, onChange }: Props) {
  const [editor] = useLexicalComposerContext();
  const [name, Icon] = KINDS[embedKind(embed.href)];
  const leave = (to: 'block' | 'below') => leaveFields(editor, nodeKey, to);
  return (
    <figure className={styles.card} aria-label={`${name} card`}>
      <div className={styles.head}>
        <Icon aria-hidden size={16} strokeWidth={1.75} />
        {name} · {embedHost(embed.href)}
      </div>
      <div className={styles.address} dir="ltr" title={embed.href}>
        {embed.href}
      </div>
      <div className={figure.fields}>
        <FigureField
          label="Title"
          placeholder="What it is, in a few words"
          value={embed.title}
          wordsAt={0}
          onChange={(title, first) => onChange({ title }, first)}
          onLeave={leave}
        />
        <FigureField
          label="Description"
          placeholder="What a reader finds there"
          value={embed.description}
          wordsAt={1}
          onChange={(description, first) => onChange({ description }, first)}
          onLeave={leave}
        />
      </div>
    </figure>
  );
}

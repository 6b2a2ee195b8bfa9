import { useEffect, useState } from 'react';
import type { Block } from '../../../../shared/story/block.ts';
import { findTks, tksInBlock } from '../../../../shared/story/tk.ts';
import { useSession, useSessionState } from '../../../session/session-context.ts';
import { type BlockCounter, countBlocks } from '../count-blocks.ts';

/** How long the keys have to rest before TKs are counted again, in milliseconds. */
const REST = 250;

/** Blocks never change, so that each is counted once. */
function createCounter(): BlockCounter {
  const known = new WeakMap<Block, number>();
  return {
    count(block) {
      const tks = known.get(block) ?? tksInBlock(block);
      known.set(block, tks);
      return tks;
    },
  };
}

const counter = createCounter();

/** TKs that are left in the open story. */
export function useStoryTks(): number {
  const session = useSession();
  const loaded = useSessionState((state) => state.loaded);
  const inFields = useSessionState(({ fields }) =>
    fields ? findTks(fields.headline).length + findTks(fields.standfirst).length : 0,
  );
  const [inBody, setInBody] = useState(0);

  useEffect(() => {
    if (!loaded) {
      setInBody(0);
      return;
    }
    let counting = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const recount = () => {
      counting.abort();
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        counting = new AbortController();
        countBlocks(session.readBody(), counter, counting.signal, setInBody);
      }, REST);
    };
    recount();
    const stop = session.onBodyTouched(recount);
    return () => {
      stop();
      counting.abort();
      clearTimeout(waiting);
    };
  }, [session, loaded]);

  return inFields + inBody;
}

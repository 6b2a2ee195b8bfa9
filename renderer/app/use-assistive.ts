import { useEffect, useLayoutEffect } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';

/** Tells the style sheets whether a screen reader, or another program that reads the window out, is at work. */
export function useAssistive(bridge: DatelineBridge, first: boolean): void {
  useLayoutEffect(() => tell(first), [first]);
  useEffect(() => bridge.on('window.assistive', tell), [bridge]);
}

function tell(isAssistive: boolean): void {
  document.documentElement.toggleAttribute('data-assistive', isAssistive);
}

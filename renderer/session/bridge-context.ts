import { createContext, useContext } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';

export const BridgeContext = createContext<DatelineBridge | null>(null);

export function useBridge(): DatelineBridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('useBridge is used outside BridgeContext');
  return bridge;
}

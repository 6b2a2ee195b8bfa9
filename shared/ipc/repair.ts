import { z } from 'zod';
import { RECOVERY_SOURCES, type Repaired, type RepairPlan } from '../library/repair.ts';
import { request } from './bridge-request.ts';

/** The name of a folder that may not be a story's id: what is damaged may have any. */
const damagedId = z.string().regex(/^[^/\\\p{Cc}]{1,255}$/u);

export const repairRequests = {
  'repair.plan': request(z.strictObject({ id: damagedId })).answers<RepairPlan>(),
  'repair.run': request(
    z.strictObject({ id: damagedId, from: z.enum(RECOVERY_SOURCES) }),
  ).answers<Repaired>(),
};

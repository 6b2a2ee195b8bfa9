import { type Preferences, preferencesSchema } from '../preferences.ts';
import { request } from './bridge-request.ts';

export const preferenceRequests = {
  'preferences.set': request(preferencesSchema.partial()).answers<Preferences>(),
};

import { optionalFolder } from '../services/place.mjs';

/** Where `npm run setup:tensorflow` installs, whether it has or not: one folder a checkout, which the worker's user can enter. */
export function findTensorflowFolder() {
  return optionalFolder('tensorflow', process.env['CONVOLAB_TENSORFLOW']);
}

import {
  isKerasLayer,
  KERAS_ACTIVATIONS,
  KERAS_ARGUMENTS,
  KERAS_LAYERS,
  KERAS_OPTIMIZERS,
} from './keras-names.ts';
import * as text from './keras-text.ts';
import { nearName } from './near-name.ts';
import { saying, type Saying } from './saying.ts';

const unknownArgument = (layer: string, name: string) =>
  text.unknownArgument(layer, name, nearName(name, KERAS_ARGUMENTS));

/** What Keras says of a model that cannot be made. */
export const KERAS: readonly Saying[] = [
  saying(
    'ValueError',
    /^Unrecognized keyword arguments passed to (\w{1,40}): \{'(\w{1,40})':/u,
    unknownArgument,
  ),
  saying(
    'TypeError',
    /^(\w{1,40})\.__init__\(\) got an unexpected keyword argument '(\w{1,40})'/u,
    (layer, name) => (isKerasLayer(layer) ? unknownArgument(layer, name) : null),
  ),
  saying(
    'TypeError',
    /^(\w{1,40})\.__init__\(\) missing \d required positional arguments?: '(\w{1,40})'/u,
    (layer, name) => (isKerasLayer(layer) ? text.missingArgument(layer, name) : null),
  ),
  saying('ValueError', /^Could not interpret activation function identifier: (\w{1,40})$/u, (name) =>
    text.unknownActivation(name, nearName(name, KERAS_ACTIVATIONS)),
  ),
  saying('ValueError', /^Could not interpret optimizer identifier: (\w{1,40})$/u, (name) =>
    text.unknownOptimizer(name, nearName(name, KERAS_OPTIMIZERS)),
  ),
  saying(
    'ValueError',
    /^(?:The `padding` argument must be|Invalid padding: ).{0,80}?(?:Received: |: )(\w{1,40})\b/u,
    text.unknownPadding,
  ),
  saying('AttributeError', /^module 'keras(?:\.\w{1,40})?' has no attribute '(\w{1,40})'$/u, (name) =>
    text.unknownLayer(name, nearName(name, KERAS_LAYERS)),
  ),
  saying(
    'ValueError',
    /^Only instances of `keras\.Layer` can be added to a Sequential model\..{0,200}\(of type <class 'type'>\)$/u,
    text.LAYER_WITHOUT_BRACKETS,
  ),
  saying(
    'ValueError',
    /^Only instances of `keras\.Layer` can be added to a Sequential model\./u,
    text.NOT_ONE_LAYER,
  ),
  saying(
    'ValueError',
    /^Input 0.{0,60} of layer '(\w{1,40})' is incompatible with the layer: expected (?:min_)?ndim=(\d), found ndim=(\d)\. Full shape received: (\([\w, ]{0,60}\))$/u,
    (layer, expected, found, shape) => text.wrongAxes(layer, Number(expected), Number(found), shape),
  ),
  saying('ValueError', /Computed output size would be zero or negative\./u, text.WINDOW_TOO_LARGE),
  saying(
    'ValueError',
    /^(?:Received an invalid|Invalid) value for (?:argument )?`(\w{1,40})`.{0,20} [Ee]xpected a (?:strictly )?positive/u,
    text.notPositive,
  ),
  saying('TypeError', /^The function returns no model of keras\./u, text.NO_MODEL),
  saying('NotComputedHere', /^/u, text.NOT_COMPUTED),
];

import type { CheckedLayer, LayerReport, ModelReport } from '@convolab/contracts';
import { sharePoints } from '../../points.ts';
import { compareBehaviour, type Behaviour } from '../behaviour/compare-behaviour.ts';
import type { ReadModel } from '../read-model.ts';
import { isSliding, slidingWindow } from '../trained/layer-window.ts';
import type { Architecture } from './architecture.ts';
import { aboutExpected, expectedSettings, settingsText } from './block-settings.ts';
import { joinTexts, labelled } from './departure-texts.ts';
import { firstDifference, placeLayers, type Placing } from './place-layers.ts';
import { structureChecks } from './structure-checks.ts';

/**
 * Judges whether a model is a network, in one of its variants. What decides is what it computes: with the same weights in both
 * the same numbers come out, however its layers are written. Where they do not, its layers are paired with the network's, in order,
 * and told apart one by one. `points` are shared evenly over the checks.
 */
export function checkStructure(
  read: ReadModel,
  architecture: Architecture,
  points: number,
  builder: string | null = null,
): ModelReport {
  const behaviour = compareBehaviour(read, architecture);
  const placing = placeLayers(read, architecture, behaviour);
  const checks = structureChecks(read, placing, architecture);
  const shares = sharePoints(
    points,
    checks.map(() => 1),
  );
  return {
    builder,
    inputShape: [...read.model.inputShape],
    layers: reportLayers(read, placing),
    parameters: read.parameters,
    multiplyAccumulates: read.multiplyAccumulates,
    checks: checks.map((check, index) => {
      const maxScore = shares[index] ?? 0;
      return { ...check, score: check.ok ? maxScore : 0, maxScore };
    }),
    reference: reportNetwork(placing, architecture),
    behaviour: reportBehaviour(behaviour, architecture),
    difference: reportDifference(placing),
  };
}

/** None slides over the input of a dense layer. */
const reportedWindow = (layer: CheckedLayer): LayerReport['window'] =>
  isSliding(layer) ? [...slidingWindow(layer)] : null;

function reportLayers({ layers }: ReadModel, { placed, strangers }: Placing): LayerReport[] {
  const byIndex = new Map(placed.flatMap((one) => (one.block ? [[one.block.index, one] as const] : [])));
  const strange = new Map(strangers.map(({ index, text }) => [index, text]));
  return layers.map(
    ({ layer, name, className, outputShape, parameters, multiplyAccumulates, formula }, index) => {
      const place = byIndex.get(index);
      const wrong = [strange.get(index), place?.size, place?.role].flatMap((text) => (text ? [text] : []));
      const told = wrong.length > 0 ? joinTexts(wrong) : null;
      return {
        index,
        name,
        kind: className.slice(0, 60),
        outputShape: [...outputShape],
        window: reportedWindow(layer),
        parameters,
        multiplyAccumulates,
        expected: place ? aboutExpected(place.expected) : null,
        ok: told === null,
        message: told ?? (formula === null ? null : { ko: formula, en: formula }),
        settings: settingsText(layer),
        formula,
      };
    },
  );
}

function reportNetwork({ placed, variant }: Placing, { name }: Architecture): ModelReport['reference'] {
  return {
    name,
    layers: placed.map(({ expected, block }) => ({
      name: expected.name,
      settings: expectedSettings(expected, variant),
      outputShape: [...expected.cost.outputShape],
      parameters: expected.cost.parameters,
      multiplyAccumulates: expected.cost.multiplyAccumulates,
      formula: expected.cost.formula,
      layer: block?.index ?? null,
    })),
  };
}

function reportBehaviour(behaviour: Behaviour, { isUniform }: Architecture): ModelReport['behaviour'] {
  if (!behaviour.isEqual) return { equal: false };
  return isUniform ? { equal: true, ...behaviour.variant } : { equal: true, activation: null, pooling: null };
}

function reportDifference(placing: Placing): ModelReport['difference'] {
  const difference = firstDifference(placing);
  if (!difference) return null;
  const { expected, index, text } = difference;
  const message = expected ? labelled(aboutExpected(expected), text) : text;
  return { expected: expected?.name ?? null, layer: index, message };
}

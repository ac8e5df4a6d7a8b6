import type { ArgumentSpec, FunctionCase, FunctionSpec, ValueType } from '@convolab/contracts';
import type { Random } from '@convolab/tensor';
import { DrawError } from '../../cases/draw-error.ts';
import type { DrawnArgument } from '../../cases/drawn-case.ts';
import { parseExpression, type Names } from '../../cases/expression.ts';
import { slotsOf, valueOf } from './argument-value.ts';
import { choiceVariables, drawnVariable, type Variable } from './entry-variables.ts';
import type { NumberSlot } from './simple-numbers.ts';

/** A value for each of an entry's variables, in their order. */
export type Steps = readonly number[];

/** An input that an entry of an exercise allows, by what was chosen for it. */
export interface SmallInput {
  readonly space: EntrySpace;
  readonly steps: Steps;
  /** By slot, in the order of the arguments. */
  readonly numbers: readonly (readonly number[])[];
}

/** Combinations that are looked at when the smallest inputs are listed. */
const MAX_COMBINATIONS = 2_000;
/** How far above their lowest values the variables of the smallest inputs lie, all together. */
const MAX_OFFSET = 12;
/** So many more are listed than asked for: the smallest in size need not have the lowest variables. */
const SPARE = 3;
/** Steps that a sampled input tries before it gives up on `where`. */
const MAX_SAMPLES = 200;

/** All inputs that an entry of exercise.yaml allows: its integers and choices as steps, its elements as slots of numbers. */
export class EntrySpace {
  private readonly variables: readonly Variable[];
  private readonly conditions: readonly ((names: Names) => boolean)[];
  private readonly parameters: readonly { name: string; type: ValueType; spec: ArgumentSpec }[];

  /** Throws DrawError where the entry is wrong. */
  constructor(
    readonly entry: FunctionCase,
    readonly called: FunctionSpec,
  ) {
    this.parameters = called.parameters.map(({ name, type }) => {
      const spec = entry.arguments[name];
      if (!spec) throw new DrawError(`arguments.${name}`, 'The argument is missing.');
      return { name, type, spec };
    });
    const choices = this.parameters.flatMap(({ name, spec }) => choiceVariables(spec, name));
    this.variables = [...Object.entries(entry.draw).map(drawnVariable), ...choices];
    this.conditions = entry.where.map((text) => {
      const parsed = parseExpression(text);
      return (names) => parsed.evaluate(names) !== 0;
    });
  }

  /** The smallest inputs by number of elements, then by their variables; at most `count`. */
  smallest(count: number): Steps[] {
    const found: Steps[] = [];
    let left = MAX_COMBINATIONS;
    const choose = (steps: Steps, offset: number) => {
      if (left <= 0) return;
      const variable = this.variables[steps.length];
      if (!variable) {
        left -= 1;
        if (offset === 0 && this.holds(steps)) found.push(steps);
        return;
      }
      const [low, high] = variable.bounds(this.names(steps));
      for (let more = 0; more <= Math.min(offset, high - low); more += 1)
        choose([...steps, low + more], offset - more);
    };
    for (let offset = 0; offset <= MAX_OFFSET && found.length < SPARE * count; offset += 1)
      choose([], offset);
    const sizes = new Map(found.map((steps) => [steps, this.size(steps)]));
    const sizeOf = (steps: Steps) => sizes.get(steps) ?? 0;
    return found.sort((left, right) => sizeOf(left) - sizeOf(right)).slice(0, count);
  }

  /** Any allowed input, or null where none was found. */
  sample(random: Random): Steps | null {
    for (let attempt = 0; attempt < MAX_SAMPLES; attempt += 1) {
      const steps: number[] = [];
      for (const { bounds } of this.variables) {
        const [low, high] = bounds(this.names(steps));
        if (low > high) break;
        steps.push(random.integer(low, high));
      }
      if (this.isAllowed(steps)) return steps;
    }
    return null;
  }

  /** Smaller inputs near this one: each variable by itself lowered as far as can be, by half, and by one. */
  lowered(steps: Steps): Steps[] {
    return this.variables.flatMap(({ bounds }, position) => {
      const current = steps[position] ?? 0;
      const [low] = bounds(this.names(steps.slice(0, position)));
      const targets = new Set([low, Math.floor((low + current) / 2), current - 1]);
      return [...targets]
        .filter((target) => target >= low && target < current)
        .map((target) => this.withStep(steps, position, target))
        .filter((changed) => this.isAllowed(changed));
    });
  }

  /** Elements of all tensors together. */
  size(steps: Steps): number {
    return this.slots(steps).reduce((sum, { count }) => sum + count, 0);
  }

  slots(steps: Steps): NumberSlot[] {
    const names = this.names(steps);
    return this.parameters.flatMap(({ name, spec }) => slotsOf(spec, names, name));
  }

  arguments({ steps, numbers }: Pick<SmallInput, 'steps' | 'numbers'>): DrawnArgument[] {
    const names = this.names(steps);
    const rest = [...numbers];
    const build = { names, nextNumbers: () => rest.shift() ?? [] };
    return this.parameters.map(({ name, type, spec }) => ({ name, value: valueOf(spec, type, build, name) }));
  }

  /** Later variables keep their steps as far as the new bounds allow. */
  private withStep(steps: Steps, position: number, target: number): Steps {
    const changed = [...steps.slice(0, position), target];
    for (const [place, { bounds }] of this.variables.entries()) {
      if (place <= position) continue;
      const [low, high] = bounds(this.names(changed));
      changed.push(Math.min(high, Math.max(low, steps[place] ?? low)));
    }
    return changed;
  }

  private isAllowed(steps: Steps): boolean {
    if (steps.length < this.variables.length) return false;
    const within = this.variables.every(({ bounds }, position) => {
      const [low, high] = bounds(this.names(steps.slice(0, position)));
      const step = steps[position] ?? 0;
      return step >= low && step <= high;
    });
    return within && this.holds(steps);
  }

  private holds(steps: Steps): boolean {
    const names = this.names(steps);
    return this.conditions.every((condition) => condition(names));
  }

  private names(steps: Steps): Names {
    return new Map(
      this.variables
        .slice(0, steps.length)
        .map(({ name, valueOf: valueAt }, place) => [name, valueAt(steps[place] ?? 0)]),
    );
  }
}

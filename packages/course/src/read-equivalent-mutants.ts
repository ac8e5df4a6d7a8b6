import { existsSync } from 'node:fs';
import { EquivalentMutantsSchema, type EquivalentMutant, type SolutionProgram } from '@convolab/contracts';
import { CourseError } from './course-error.ts';
import { checkYaml, located, parseYamlFile } from './read-yaml.ts';

/**
 * Reads `mutants.yaml`: the mutants of the TypeScript solutions that no case can tell, each with the reason; none where there is no such
 * file. Whether they exist is found when they are made, at the publish gate.
 *
 * @throws CourseError naming line and rule, also where an entry names no TypeScript solution or is there twice
 */
export async function readEquivalentMutants(
  file: string,
  solutions: readonly SolutionProgram[],
): Promise<EquivalentMutant[]> {
  if (!existsSync(file)) return [];
  const yaml = await parseYamlFile(file);
  const entries = checkYaml(file, yaml, EquivalentMutantsSchema);
  const names = solutions.filter(({ language }) => language === 'typescript').map(({ name }) => name);
  const problems = entries.flatMap(({ mutant }, index) => {
    const complaint = complainOf(mutant, entries.slice(0, index), names);
    if (complaint === null) return [];
    const path = [index, 'mutant'];
    return [located(yaml.positionOf(path), `[${index}].mutant: ${complaint}`)];
  });
  if (problems.length > 0) throw new CourseError(file, problems);
  return entries;
}

function complainOf(
  mutant: string,
  earlier: readonly EquivalentMutant[],
  solutions: readonly string[],
): string | null {
  const solution = mutant.slice(0, mutant.indexOf(':'));
  if (!solutions.includes(solution))
    return `There is no TypeScript solution “${solution}”: use one of ${solutions.join(', ')}.`;
  return earlier.some((entry) => entry.mutant === mutant) ? 'This mutant is there twice: remove one.' : null;
}

import { formatScore } from './score-format.ts';

/** `7.5 / 10`, with digits that line up. */
export function ScoreText({ score, maxScore }: { score: number; maxScore: number }) {
  return (
    <span className="tabular">
      {formatScore(score)} / {formatScore(maxScore)}
    </span>
  );
}

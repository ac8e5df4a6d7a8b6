import { useTranslation } from 'react-i18next';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import formulaClasses from '../kit/formula.module.css';
import { InputPlane } from '../kit/input-plane.tsx';
import { signed } from '../kit/signed.ts';
import { useStepping } from '../kit/use-stepping.ts';
import { AND, INPUTS, OR, OUTPUT, passThrough } from './xor-units.ts';

/** [0, 1]: the first of the two that come to lie at one place. */
const START = 1;

const POINTS = INPUTS.map((at) => ({ at, label: passThrough(at).answer }));
const HIDDEN_POINTS = [0, 1, 3].map((index) => {
  const { hidden, answer } = passThrough(INPUTS[index] ?? [0, 0]);
  return { at: hidden, label: answer };
});

/** Two hidden units divide the inputs' plane; in the plane of their answers one line is enough for XOR. */
export function XorNetwork() {
  const { t } = useTranslation('figures');
  const stepping = useStepping(INPUTS.length, START);
  const input = INPUTS[stepping.state.place] ?? [0, 0];
  const { sums, hidden, sum, answer } = passThrough(input);
  const [x1, x2] = input;
  const [h1, h2] = hidden;
  const spoken = t('xorNetwork.spoken', { x1, x2, h1, h2, answer });
  return (
    <FigureFrame
      label={t('xorNetwork.label')}
      keys={t('xorNetwork.keys')}
      spoken={spoken}
      stepping={stepping}
      note={t('xorNetwork.note')}
    >
      <FigurePanel title={t('xorNetwork.inputs')}>
        <InputPlane
          axes={['x₁', 'x₂']}
          points={POINTS}
          current={input}
          shaded={OR}
          dashed={[AND]}
          names={['OR', 'AND']}
          label={t('xorNetwork.inputs')}
        />
      </FigurePanel>
      <FigurePanel title={t('xorNetwork.hidden')}>
        <InputPlane
          axes={['h₁', 'h₂']}
          points={HIDDEN_POINTS}
          current={hidden}
          shaded={OUTPUT}
          label={spoken}
        />
      </FigurePanel>
      <FigurePanel title={t('xorNetwork.now', { x1, x2 })}>
        <p className={formulaClasses.numbers}>
          {`h₁ = φ(${x1} + ${x2} − 0.5) = φ(${signed(sums[0])}) = ${h1}\n`}
          {`h₂ = φ(${x1} + ${x2} − 1.5) = φ(${signed(sums[1])}) = ${h2}\n`}
          {`ŷ  = φ(${h1} − ${h2} − 0.5) = φ(${signed(sum)}) = `}
          <strong>{answer}</strong>
        </p>
      </FigurePanel>
    </FigureFrame>
  );
}

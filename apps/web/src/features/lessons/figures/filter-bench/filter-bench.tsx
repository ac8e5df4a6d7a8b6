import { Button, FileButton, NativeSelect, useComputedColorScheme } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PixelCanvas } from '../../../../components/pixel-canvas.tsx';
import { chooseFrom } from '../kit/choose-from.ts';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import classes from './filter-bench.module.css';
import { FilterSelect, type FilterName } from './filter-select.tsx';
import { KERNELS, MAGNITUDES, respond, type Filter, type Response } from './filtering.ts';
import { KernelEditor } from './kernel-editor.tsx';
import { pixelsOf } from './pixels.ts';
import { SOURCES, usePicture, type Picture } from './use-picture.ts';

const START = 'sobelX' satisfies FilterName;

/** The filter of a name; typing a number makes it the student's own. */
function useFilter() {
  const [name, setName] = useState<FilterName>(START);
  const [filter, setFilter] = useState<Filter>({ kind: 'linear', ...KERNELS[START] });
  const choose = (next: FilterName) => {
    setName(next);
    const magnitude = MAGNITUDES.find((candidate) => candidate === next);
    if (magnitude) setFilter({ kind: 'magnitude', name: magnitude });
    else if (next in KERNELS) setFilter({ kind: 'linear', ...KERNELS[next as keyof typeof KERNELS] });
    else if (filter.kind === 'magnitude') setFilter({ kind: 'linear', ...KERNELS.identity });
  };
  const edit = (change: Partial<Extract<Filter, { kind: 'linear' }>>) => {
    if (filter.kind !== 'linear') return;
    setName('own');
    setFilter({ ...filter, ...change });
  };
  return { name, filter, choose, edit };
}

/** A filter on a picture: built in, one's own or the webcam's (ground truth: @convolab/reference). */
export function FilterBench() {
  const { t } = useTranslation('figures');
  const picture = usePicture();
  const { name, filter, choose, edit } = useFilter();
  const response = useMemo(() => respond(picture.picture, filter), [picture.picture, filter]);
  const size = `${response.values.length} × ${response.values[0]?.length ?? 0}`;
  const spoken = `${t(`filterBench.filter.${name}`)}: ${t(`filterBench.scale.${response.scale}`)}`;
  return (
    <FigureFrame
      label={t('filterBench.label')}
      keys={t('filterBench.keys')}
      spoken={picture.failed ? t(`filterBench.failed.${picture.failed}`) : spoken}
      settings={<Settings picture={picture} name={name} onFilter={choose} />}
      note={
        picture.failed ? t(`filterBench.failed.${picture.failed}`) : t(`filterBench.scale.${response.scale}`)
      }
    >
      <div className={classes.half}>
        <FigurePanel title={`${t('filterBench.picture')} 128 × 128`}>
          <Shown
            response={{ values: picture.picture, scale: 'brightness' }}
            label={t(`filterBench.source.${picture.source}`)}
          />
        </FigurePanel>
      </div>
      <div className={classes.kernel}>
        <FigurePanel title={t('filterBench.kernel')}>
          {filter.kind === 'linear' ? (
            <KernelEditor
              numbers={filter.numbers}
              divisor={filter.divisor}
              onNumbers={(numbers) => edit({ numbers })}
              onDivisor={(divisor) => edit({ divisor })}
            />
          ) : (
            <p>√(G₁² + G₂²)</p>
          )}
        </FigurePanel>
      </div>
      <div className={classes.half}>
        <FigurePanel title={`${t('filterBench.response')} ${size}`}>
          <Shown response={response} label={spoken} />
        </FigurePanel>
      </div>
    </FigureFrame>
  );
}

function Shown({ response, label }: { response: Response; label: string }) {
  const scheme = useComputedColorScheme('light');
  const rgba = useMemo(() => pixelsOf(response, scheme), [response, scheme]);
  return (
    <PixelCanvas
      rgba={rgba}
      width={response.values[0]?.length ?? 0}
      height={response.values.length}
      className={classes.picture}
      role="img"
      aria-label={label}
    />
  );
}

interface SettingsProps {
  readonly picture: Picture;
  readonly name: FilterName;
  readonly onFilter: (name: FilterName) => void;
}

function Settings({ picture, name, onFilter }: SettingsProps) {
  const { t } = useTranslation('figures');
  return (
    <>
      <NativeSelect
        aria-label={t('filterBench.picture')}
        value={picture.source}
        data={SOURCES.filter((source) => source !== 'file' || picture.source === 'file').map((value) => ({
          value,
          label: t(`filterBench.source.${value}`),
        }))}
        onChange={chooseFrom(SOURCES, picture.choose)}
      />
      <FileButton accept="image/*" onChange={(file) => file && void picture.open(file)}>
        {(props) => (
          <Button variant="default" {...props}>
            {t('filterBench.open')}
          </Button>
        )}
      </FileButton>
      <FilterSelect name={name} onChange={onFilter} />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import formulaClasses from '../kit/formula.module.css';
import { useStepping } from '../kit/use-stepping.ts';
import { C3_MAPS, C3_PARAMETERS, CONNECTIONS, parametersOf, seenBy } from './c3-connections.ts';
import { MapWires } from './map-wires.tsx';
import { TableGrid } from './table-grid.tsx';

/** The first map whose neighbours have a gap. */
const START = 12;

const grouped = (count: number) => count.toLocaleString('en-US');

/** Which maps of S2 each map of C3 sees, and what that costs (LeCun et al. 1998, table I). */
export function ConnectionTable() {
  const { t } = useTranslation('figures');
  const stepping = useStepping(C3_MAPS, START);
  const chosen = stepping.state.place;
  const seen = seenBy(chosen);
  const parameters = parametersOf(chosen);
  const spoken = t('connectionTable.spoken', { map: chosen, seen: seen.join(', '), parameters });
  return (
    <FigureFrame
      label={t('connectionTable.label')}
      keys={t('connectionTable.keys')}
      spoken={spoken}
      stepping={stepping}
      note={spoken}
    >
      <FigurePanel title={t('connectionTable.table')}>
        <TableGrid
          chosen={chosen}
          label={t('connectionTable.table')}
          onChoose={(place) => stepping.dispatch({ type: 'move', place })}
        />
      </FigurePanel>
      <FigurePanel title={t('connectionTable.wires', { map: chosen })}>
        <MapWires chosen={chosen} label={spoken} />
      </FigurePanel>
      <p className={formulaClasses.wide}>
        {t('connectionTable.one', { map: chosen })} 5·5·{seen.length} + 1 = <strong>{parameters}</strong>
        {'\n'}
        {t('connectionTable.all')} 5·5·{CONNECTIONS} + {C3_MAPS} = {grouped(C3_PARAMETERS)}
      </p>
    </FigureFrame>
  );
}

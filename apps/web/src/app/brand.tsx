import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './header.module.css';

const CELLS = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));

/** The name with its mark: a 2×2 window over a 3×3 grid. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes.brand ?? ''}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="6" fill="var(--mantine-color-accent-7)" />
        {CELLS.map(({ row, column }) => (
          <rect
            key={`${row}-${column}`}
            x={6 + 7 * column}
            y={6 + 7 * row}
            width="6"
            height="6"
            fill="#fdfcf9"
            opacity={row > 0 && column > 0 ? 1 : 0.45}
          />
        ))}
      </svg>
      <span className={classes.brandName}>{t('appName')}</span>
    </Link>
  );
}

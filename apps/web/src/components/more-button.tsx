import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreButtonProps {
  readonly more: (() => void) | null;
  readonly loading: boolean;
}

/** Loads the next page of a list; nothing at its end. */
export function MoreButton({ more, loading }: MoreButtonProps) {
  const { t } = useTranslation();
  if (!more) return null;
  return (
    <Button variant="default" onClick={more} loading={loading} style={{ alignSelf: 'flex-start' }}>
      {t('actions.more')}
    </Button>
  );
}

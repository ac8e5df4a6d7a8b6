import { IconZoomScan } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../link-button.tsx';

/** To the page on which the trained model of a submission is looked into; on pages within a course. */
export function InsideLink({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('inside');
  const { slug } = useParams({ strict: false });
  if (slug === undefined) return null;
  return (
    <LinkButton
      variant="light"
      leftSection={<IconZoomScan size={18} />}
      to="/courses/$slug/submissions/$submissionId/inside"
      params={{ slug, submissionId }}
      style={{ justifySelf: 'start', alignSelf: 'flex-start' }}
    >
      {t('link')}
    </LinkButton>
  );
}

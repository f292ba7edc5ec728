import type { ButtonProps } from '@strapi/design-system';
import { Check, Cross, WarningCircle } from '@strapi/icons';

import type { Verdict } from './rows';

/** How the buttons of the decisions look. */
export const VERDICT_BUTTONS: Record<Verdict, Pick<ButtonProps, 'variant' | 'startIcon'>> = {
  approved: { variant: 'success-light', startIcon: <Check aria-hidden /> },
  rejected: { variant: 'danger-light', startIcon: <Cross aria-hidden /> },
  spam: { variant: 'tertiary', startIcon: <WarningCircle aria-hidden /> },
};

import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes } from 'react';

type Html = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'style' | 'color'>;

const ButtonAnchor = forwardRef<HTMLAnchorElement, ButtonProps & Html>(function ButtonAnchor(props, ref) {
  return <Button component="a" ref={ref} {...props} />;
});

const TextAnchor = forwardRef<HTMLAnchorElement, AnchorProps & Html>(function TextAnchor(props, ref) {
  return <Anchor ref={ref} {...props} />;
});

/** A page change that looks like a button. */
export const LinkButton = createLink(ButtonAnchor);

/** A page change within text. */
export const TextLink = createLink(TextAnchor);

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import classes from './header-menu.module.css';

interface HeaderMenuProps {
  /** What the button shows. */
  readonly button: ReactNode;
  /** Its name, where it shows only an icon. */
  readonly label?: string;
  readonly align: 'start' | 'end';
  readonly children: ReactNode;
}

/**
 * A button that shows a panel of links: the disclosure pattern. Escape, a choice, a press elsewhere and leaving it close it.
 * It stands in for the component library's menu, which would be a tenth of the first page's code.
 */
export function HeaderMenu({ button, label, align, children }: HeaderMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);
  return (
    <div
      ref={root}
      className={classes.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setIsOpen(false);
        toggle.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !root.current?.contains(event.relatedTarget)) setIsOpen(false);
      }}
    >
      <button
        ref={toggle}
        type="button"
        className={classes.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={label}
        onClick={() => setIsOpen((open) => !open)}
      >
        {button}
      </button>
      {isOpen && (
        <div id={panelId} className={classes.panel} data-align={align} onClick={() => setIsOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}

import { useCallback, useEffect, useState } from 'react';
import { brightnessOf, shapes, stripes } from './test-pictures.ts';
import { writtenDigits } from './written-digits.ts';

export const SOURCES = ['shapes', 'digits', 'stripes', 'file', 'webcam'] as const;
export type Source = (typeof SOURCES)[number];

const BUILT_IN = { shapes, digits: writtenDigits, stripes };
/** Time between two pictures of the webcam. */
const FRAME_MS = 100;

export interface Picture {
  readonly source: Source;
  readonly picture: number[][];
  readonly failed: 'file' | 'webcam' | null;
  readonly choose: (source: Source) => void;
  readonly open: (file: File) => Promise<void>;
}

/** The picture that is filtered: built in, from a file, or what the webcam sees now. Nothing leaves the browser. */
export function usePicture(): Picture {
  const [source, setSource] = useState<Source>('shapes');
  const [picture, setPicture] = useState(shapes);
  const [failed, setFailed] = useState<Picture['failed']>(null);
  const fail = useCallback(() => setFailed('webcam'), []);
  useWebcam(source === 'webcam', setPicture, fail);
  const choose = (next: Source) => {
    setSource(next);
    setFailed(null);
    if (next !== 'file' && next !== 'webcam') setPicture(BUILT_IN[next]());
  };
  const open = async (file: File) => {
    choose('file');
    try {
      const bitmap = await createImageBitmap(file);
      const opened = brightnessOf(bitmap, bitmap.width, bitmap.height);
      if (opened) setPicture(opened);
    } catch {
      // The file is no picture that this browser can read: the one before stays.
      setFailed('file');
    }
  };
  return { source, picture, failed, choose, open };
}

/** While `on`, gives what the camera sees; the camera is switched off afterwards. Fails without a camera, leave, or https. */
function useWebcam(on: boolean, show: (picture: number[][]) => void, fail: () => void) {
  useEffect(() => {
    if (!on) return undefined;
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    let stopped = false;
    let stream: MediaStream | null = null;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
      if (stopped) return stop();
      video.srcObject = stream;
      return video.play();
    };
    start().catch(() => {
      if (!stopped) fail();
    });
    const timer = setInterval(() => {
      const seen = brightnessOf(video, video.videoWidth, video.videoHeight);
      if (seen) show(seen);
    }, FRAME_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
      stop();
    };
  }, [on, show, fail]);
}

/** Controls that every figure has. */
export const kit = {
  step: '한 칸 앞으로',
  stepBack: '한 칸 뒤로',
  play: '재생',
  pause: '멈춤',
  reset: '처음으로',
  speed: '속도',
  speedTimes: '{{times}}배',
};

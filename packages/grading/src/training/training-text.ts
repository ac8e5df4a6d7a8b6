import type { LocalizedText } from '@convolab/contracts';

export const OTHER_WEIGHTS: LocalizedText = {
  ko: '학습이 끝난 뒤의 가중치가 이 모델의 것이 아니에요. 받은 model을 그대로 두고, 가중치의 값만 학습해 주세요.',
  en: 'The weights at the end are not those of this model. Keep the model as it is, and train the values of its weights.',
};

export const NOT_FINITE: LocalizedText = {
  ko: '학습이 발산해서 가중치가 NaN이나 무한대가 되었어요. 학습률이 너무 크지 않은지, 손실에 log(0)이 생기지 않는지 확인해 보세요.',
  en: 'The training diverged: weights became NaN or infinite. Is the learning rate too high, or is there a log(0) in the loss?',
};

export const UNCHANGED: LocalizedText = {
  ko: '모델의 가중치가 처음과 똑같아요. 기울기를 구한 뒤 옵티마이저로 받은 model의 가중치를 바꾸고 있는지 확인해 보세요.',
  en: 'The weights of the model are what they were before. Does your loop apply the gradients, and to the model that it was given?',
};

/** Said after the accuracy. */
export const ONE_CLASS: LocalizedText = {
  ko: '모델이 모든 이미지를 같은 숫자로 읽어요. 학습률이 너무 커서 뉴런이 모두 꺼지지 않았는지, 손실이 줄고 있는지 확인해 보세요.',
  en: 'The model sees the same digit in every image. Is the learning rate so high that all its neurons died? Does the loss fall at all?',
};

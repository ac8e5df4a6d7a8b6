import { FunctionExerciseSchema, type Language } from '@convolab/contracts';
import { CONV2D } from '../../testing/conv2d-exercise.ts';
import { forbiddenUses } from './forbidden-uses.ts';

const EXERCISE = FunctionExerciseSchema.parse({
  ...CONV2D,
  forbidden: {
    python: {
      imports: ['scipy', 'numpy.fft'],
      calls: ['np.convolve', 'np.lib.stride_tricks.as_strided', 'sum', '.dot', 'tf.nn.conv2d'],
    },
    typescript: { imports: [], calls: ['tf.conv2d', 'tf.layers.conv2d', '.matMul', 'structuredClone'] },
  },
});

const names = (language: Language, source: string) =>
  forbiddenUses(source, EXERCISE, language).map(({ name, written }) => `${name ?? '?'} ${written}`);

describe('what is forbidden in Python is found', () => {
  it.each<[string, string[]]>([
    ['import numpy as np\ny = np.convolve(a, b)', ['np.convolve np.convolve']],
    ['import numpy as xp\nxp.convolve(a, b)', ['np.convolve xp.convolve']],
    ['import numpy\nnumpy.convolve(a, b)', ['np.convolve numpy.convolve']],
    ['from numpy import convolve as c', ['np.convolve convolve']],
    ['from numpy import (array,\n  convolve as c)\nc(1)', ['np.convolve convolve', 'np.convolve c']],
    ['import numpy; f = numpy.convolve; f(a)', ['np.convolve numpy.convolve', 'np.convolve f']],
    ['import numpy as np\nlib = np\nother = lib\nother.convolve(a)', ['np.convolve other.convolve']],
    ['import numpy as np\ngetattr(np, "convolve")(a, b)', ['np.convolve getattr(np, "convolve")']],
    ["import numpy as np\ngetattr(np, 'con' + 'volve')", ["np.convolve getattr(np, 'con' + 'volve')"]],
    ["import numpy as np\ngetattr(np, 'con' 'vo\\x6cve')", ["np.convolve getattr(np, 'con' 'vo\\x6cve')"]],
    ["import numpy as np\nn = 'convolve'\ngetattr(np, n)", ['np.convolve getattr(np, n)']],
    ['import numpy as np\ng = getattr\ng(np, "convolve")', ['np.convolve g(np, "convolve")']],
    ['import numpy as np\nnp.__dict__["convolve"]', ['np.convolve np.__dict__["convolve"]']],
    ['import numpy as np\nnp.__dict__.get("convolve")', ['np.convolve np.__dict__.get("convolve")']],
    ['import numpy as np\nvars(np)["convolve"]', ['np.convolve vars(np)["convolve"]']],
    ['import numpy as np\nglobals()["np"].convolve', ['np.convolve globals()["np"].convolve']],
    ['import sys\nsys.modules["numpy"].convolve', ['np.convolve sys.modules["numpy"].convolve']],
    ["import numpy as np\nnp.__getattribute__('convolve')", ["np.convolve np.__getattribute__('convolve')"]],
    [
      "import numpy as np\nfrom operator import attrgetter as ag\nag('convolve')(np)(a, b)",
      ["np.convolve ag('convolve')(np)"],
    ],
    ['__import__("scipy")', ['scipy __import__("scipy")']],
    ['__import__("numpy").convolve', ['np.convolve __import__("numpy").convolve']],
    [
      'import importlib\nimportlib.import_module("scipy.signal")',
      ['scipy importlib.import_module("scipy.signal")'],
    ],
    ['from importlib import import_module as load\nload("scipy")', ['scipy load("scipy")']],
    ['import scipy.signal as s', ['scipy scipy.signal']],
    ['from scipy.signal import convolve2d', ['scipy scipy.signal', 'scipy convolve2d']],
    ['from scipy import *', ['scipy scipy']],
    ['from numpy import *\nconvolve(a, b)', ['np.convolve convolve']],
    ['import numpy as np\nnp.fft.fft2(x)', ['numpy.fft np.fft']],
    ['from numpy import fft', ['numpy.fft fft']],
    ['import numpy as np\nnp.core.numeric.convolve(a)', ['np.convolve np.core.numeric.convolve']],
    [
      'from numpy.lib import stride_tricks as st\nst.as_strided(x)',
      ['np.lib.stride_tricks.as_strided st.as_strided'],
    ],
    ['sum(x)', ['sum sum']],
    ['import builtins as b\nb.sum(x)', ['sum b.sum']],
    ['total = sum\ntotal(x)', ['sum sum', 'sum total']],
    ['x.dot(y)', ['.dot x.dot']],
    ['import tensorflow as T\nT.nn.conv2d(x)', ['tf.nn.conv2d T.nn.conv2d']],
    ['import numpy as np\n[np][0].convolve', ['np.convolve [np][0].convolve']],
    ['import numpy as np\n{"m": np}["m"].convolve', ['np.convolve {"m": np}["m"].convolve']],
    ['import numpy as np\n(np if a else None).convolve', ['np.convolve (np if a else None).convolve']],
    ['import numpy as np\n(m := np).convolve', ['np.convolve (m := np).convolve']],
    ['import numpy as np\na, b = 1, np\nb.convolve', ['np.convolve b.convolve']],
    ['import numpy as np\nfor m in [np]:\n  m.convolve', ['np.convolve m.convolve']],
    ['import numpy as np\n[m.convolve for m in (np,)]', ['np.convolve m.convolve']],
    ['import numpy as np\ndef f(m): return m.convolve(a)\nf(np)', ['np.convolve m.convolve']],
    ['import numpy as np\ndef f(x, m=np): return m.convolve(a)', ['np.convolve m.convolve']],
    [
      'import numpy as np\n(lambda m: m.convolve)(np)',
      ['np.convolve (lambda m: m.convolve)(np)', 'np.convolve m.convolve'],
    ],
    ['import numpy as np\ndef get(): return np\nget().convolve', ['np.convolve get().convolve']],
    [
      'import numpy as np\nclass A:\n  def __init__(self): self.m = np\n  def f(self): return self.m.convolve',
      ['np.convolve self.m.convolve'],
    ],
    ['import numpy as np\nclass A:\n  m = np\nA.m.convolve', ['np.convolve A.m.convolve']],
    ['import numpy as np\n@np.convolve\ndef f(): pass', ['np.convolve np.convolve']],
    ['import numpy as np\nprint(f"{np.convolve(a, b)}")', ['np.convolve np.convolve']],
    ['def f():\n  import numpy as np\n  return np.convolve', ['np.convolve np.convolve']],
    ['def conv2d(image, np): return np.convolve', ['np.convolve np.convolve']],
    ['import numpy as np\na = np\nb = a\na = b\nb.convolve', ['np.convolve b.convolve']],
    ['import numpy as np\nx = getattr(np, input())', ['? getattr(np, input())']],
    ['import numpy as np\nvars(np)[name]', ['? vars(np)[name]']],
    ['eval("np.conv" + x)', ['? eval("np.conv" + x)']],
    ['exec("import scipy")', ['? exec("import scipy")']],
    ['__import__(name)', ['? __import__(name)']],
  ])('%j', (source, expected) => {
    expect(names('python', source)).toEqual(expected);
  });
});

describe('what is not forbidden in Python is left alone', () => {
  it.each([
    '# np.convolve\nimport numpy as np',
    '"""np.convolve(a, b)"""\nimport numpy as np',
    'import numpy as np\nprint("np.convolve")',
    'def convolve(a, b): return a\nconvolve(1, 2)',
    'def sum(x): return 0\nsum([1])',
    'import numpy as np\nnp.sum(x); x.sum(); np.convolved',
    'class Layer:\n  def convolve(self, x): return x\nLayer().convolve(3)',
    'layer.convolve(x)',
    'from mine import convolve',
    'from . import scipy',
    'import scipyx',
    'np.convolve',
    'x = {"convolve": 1}\nx["convolve"]',
    'def f(convolve): return convolve(1)\nf(convolve=3)',
    'import numpy as np\nkernel = np.flip(kernel)\nnp.lib.stride_tricks.sliding_window_view(x, 3)',
    'import numpy as np\ngetattr(np, "sum")\ngetattr(layer, name)\nimage[name]\nparams["W" + str(i)]',
    'import re\nre.compile("sum")',
    'class A:\n  def sum(self): return 1\n  def f(self): return self.sum()',
    'print("use np.convolve)\nimport numpy as np',
    'import numpy as np\nx = "unclosed np.convolve',
    'model.eval()\nmodel.compile()',
  ])('%j', (source) => {
    expect(names('python', source)).toEqual([]);
  });
});

describe('what is forbidden in TypeScript is found', () => {
  it.each<[string, string[]]>([
    ['export function f(tf: any) { return tf.conv2d(x); }', ['tf.conv2d tf.conv2d']],
    ['tf.conv2d(x)', ['tf.conv2d tf.conv2d']],
    ['tf?.conv2d(x)', ['tf.conv2d tf?.conv2d']],
    ['const { conv2d } = tf;', ['tf.conv2d conv2d']],
    ['const { conv2d: c, ...rest } = tf; rest.conv2d;', ['tf.conv2d conv2d', 'tf.conv2d rest.conv2d']],
    ['const { layers: { conv2d: c } } = tf;', ['tf.layers.conv2d conv2d']],
    ["const { ['conv' + '2d']: c } = tf;", ["tf.conv2d 'conv' + '2d'"]],
    ["tf['conv2d'](x)", ["tf.conv2d tf['conv2d']"]],
    ["tf?.['con' + `v${'2d'}`]", ["tf.conv2d tf?.['con' + `v${'2d'}`]"]],
    ["const n = 'conv2d'; tf[n]", ['tf.conv2d tf[n]']],
    ['(tf as any).conv2d', ['tf.conv2d (tf as any).conv2d']],
    ['(<any>tf).conv2d', ['tf.conv2d (<any>tf).conv2d']],
    ['tf!.conv2d', ['tf.conv2d tf!.conv2d']],
    ['const T = tf; T.conv2d', ['tf.conv2d T.conv2d']],
    ['let T; T = tf; T.conv2d', ['tf.conv2d T.conv2d']],
    ['const f = (tf) => tf.conv2d(x);', ['tf.conv2d tf.conv2d']],
    ['const f = ({ conv2d }) => conv2d(x); f(tf);', ['tf.conv2d conv2d', 'tf.conv2d conv2d']],
    ['function g(m) { return m.conv2d; } g(tf);', ['tf.conv2d m.conv2d', 'tf.conv2d g(tf)']],
    ['const g = (m = tf) => m.conv2d;', ['tf.conv2d m.conv2d']],
    ['[tf].map((m) => m.conv2d(x));', ['tf.conv2d m.conv2d']],
    ['[tf][0].conv2d', ['tf.conv2d [tf][0].conv2d']],
    ['for (const m of [tf]) m.conv2d;', ['tf.conv2d m.conv2d']],
    ['const o = { m: tf }; o.m.conv2d', ['tf.conv2d o.m.conv2d']],
    ['const o = { tf }; o.tf.conv2d', ['tf.conv2d o.tf.conv2d']],
    ['const o = { ...tf }; o.conv2d', ['tf.conv2d o.conv2d']],
    ['class A { m = tf; f() { return this.m.conv2d; } }', ['tf.conv2d this.m.conv2d']],
    [
      '(ok ? tf : null).conv2d; (a ?? tf).conv2d',
      ['tf.conv2d (ok ? tf : null).conv2d', 'tf.conv2d (a ?? tf).conv2d'],
    ],
    ['globalThis.tf.conv2d', ['tf.conv2d globalThis.tf.conv2d']],
    ["globalThis['structuredClone'](x)", ["structuredClone globalThis['structuredClone']"]],
    ["Reflect.get(tf, 'conv2d')", ["tf.conv2d Reflect.get(tf, 'conv2d')"]],
    ["import * as T from '@tensorflow/tfjs'; T.conv2d", ['tf.conv2d T.conv2d']],
    ["import { conv2d as c } from '@tensorflow/tfjs';", ['tf.conv2d conv2d', 'tf.conv2d c']],
    ['`${tf.conv2d(x)}`', ['tf.conv2d tf.conv2d']],
    ['x.matMul(y)', ['.matMul x.matMul']],
    ['var a = tf; { var b = a; } b.conv2d', ['tf.conv2d b.conv2d']],
    ['tf[name](x)', ['? tf[name]']],
    ["eval('tf.conv' + x)", ["? eval('tf.conv' + x)"]],
    ['new Function(x)', ['? new Function(x)']],
    ['Object.values(tf)', ['? Object.values(tf)']],
  ])('%j', (source, expected) => {
    expect(names('typescript', source)).toEqual(expected);
  });
});

describe('what is not forbidden in TypeScript is left alone', () => {
  it.each([
    '// tf.conv2d\n/* tf.conv2d */ const a = "tf.conv2d" + `tf.conv2d`;',
    'const r = /tf.conv2d/u;',
    'export function conv2d(image: number[][], kernel: number[][]): number[][] { return conv2d(image, kernel); }',
    'const tf = { conv2d: (x: number) => x }; tf.conv2d(1);',
    'let x: tf.conv2d; type T = typeof x;',
    'tf.add(a, b); tf.layers.dense({});',
    'layer.conv2d(x); image[i][j]; weights[name];',
    'const conv2d = 3; f({ conv2d });',
    'const s = "tf.conv2d',
    'model.eval(x)',
  ])('%j', (source) => {
    expect(names('typescript', source)).toEqual([]);
  });
});

describe('a parameter of the exercise’s function', () => {
  it('is known by its place, whatever the student calls it', () => {
    const [conv2d] = CONV2D.functions;
    const parameters = [{ name: 'tf', type: 'any', about: { ko: '인수', en: 'an argument' } }];
    const spec = FunctionExerciseSchema.parse({ ...EXERCISE, functions: [{ ...conv2d, parameters }] });
    const uses = forbiddenUses('export function conv2d(T) { return T.conv2d(); }', spec, 'typescript');
    expect(uses).toMatchObject([{ name: 'tf.conv2d', start: { line: 1, column: 36 }, end: { column: 44 } }]);
  });
});

describe('bounds', () => {
  const long = (text: string) => text.repeat(Math.floor(12_000 / text.length));
  it.each(
    [
      '(',
      '[',
      '-',
      '*',
      '"',
      '`',
      '${',
      '`${',
      'f(',
      'a.',
      'a=',
      '{',
      ':',
      '\\',
      'f"{',
      'x=>',
      'ㅁ ',
      '/',
      'a?b:',
      'if x:\n ',
      '}',
      '\0',
    ].map((text) => [text, long(text)] as const),
  )('of %j again and again', (_, source) => {
    expect(() => [names('python', source), names('typescript', source)]).not.toThrow();
  });

  it('what is nested too deeply is read by its words', () => {
    const nest = (inner: string) => `${'('.repeat(2_000)}${inner}${')'.repeat(2_000)}`;
    expect(names('typescript', nest('tf.conv2d'))).toEqual(['tf.conv2d conv2d']);
    expect(names('python', `import numpy as np\n${nest('np.convolve')}`)).toEqual(['np.convolve convolve']);
  });

  it('what follows text that takes too long is read by its words', () => {
    expect(names('typescript', `${'*'.repeat(60_000)}\ntf.conv2d`)).toEqual(['tf.conv2d conv2d']);
  });
});

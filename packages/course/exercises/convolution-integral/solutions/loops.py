def convolve_sampled(f, g, dt):
    return [
        sum(f[k] * g[n - k] for k in range(len(f)) if 0 <= n - k < len(g)) * dt
        for n in range(len(f) + len(g) - 1)
    ]

"""Trains LeNet-5 on MNIST as Convolab's trainer does, and prints one line of JSON: the same split, scaling, start, order of steps,
optimizer, schedule and loss, with the same seconds counted. Arguments: folder of MNIST's files, JSON of {variant, seed, settings}."""

import json
import os
import resource
import sys
import time

STARTED_AT = time.perf_counter()

import numpy as np
import torch
from torch import nn

VALIDATION_IMAGES = 5_000
EVALUATED_AT_ONCE = 250


def read(folder, name, header):
    with open(os.path.join(folder, name), "rb") as file:
        return np.frombuffer(file.read(), dtype=np.uint8)[header:]


def load(folder, part):
    pixels = read(folder, f"{part}-images-idx3-ubyte", 16).reshape(-1, 1, 28, 28)
    padded = np.pad(pixels, ((0, 0), (0, 0), (2, 2), (2, 2))).astype(np.float32)
    images = torch.from_numpy((padded / 255 - 0.1307) / 0.3081)
    return images, torch.from_numpy(read(folder, f"{part}-labels-idx1-ubyte", 8).astype(np.int64))


def lenet5(variant):
    activation, pooling = variant.split("-")
    act = {"relu": nn.ReLU, "tanh": nn.Tanh}[activation]
    pool = {"max": nn.MaxPool2d, "average": nn.AvgPool2d}[pooling]
    layers = [nn.Conv2d(1, 6, 5), act(), pool(2), nn.Conv2d(6, 16, 5), act(), pool(2), nn.Flatten()]
    layers += [nn.Linear(400, 120), act(), nn.Linear(120, 84), act(), nn.Linear(84, 10)]
    model = nn.Sequential(*layers)
    for layer in model:
        if hasattr(layer, "weight"):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
    return model


def rate_at(settings, step, steps):
    if settings["schedule"] == "constant":
        return settings["learningRate"]
    done = step / steps
    factor = 0.1 + 0.9 * done / 0.25 if done < 0.25 else (1 - done) / 0.75
    return settings["learningRate"] * factor


def accuracy(model, images, labels):
    with torch.no_grad():
        batches = zip(images.split(EVALUATED_AT_ONCE), labels.split(EVALUATED_AT_ONCE))
        return sum((model(x).argmax(1) == y).sum().item() for x, y in batches) / len(labels)


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main(folder, job):
    # Behind interactive work, as trainers are.
    os.nice(10)
    settings = job["settings"]
    device = job.get("device", "cpu")
    torch.manual_seed(job["seed"])
    images, labels = (part.to(device) for part in load(folder, "train"))
    test = [part.to(device) for part in load(folder, "t10k")]
    training = len(labels) - VALIDATION_IMAGES
    model = lenet5(job["variant"]).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=settings["learningRate"], eps=1e-7)
    loss_of = nn.CrossEntropyLoss(label_smoothing=settings["labelSmoothing"])
    batch, epochs = settings["batchSize"], settings["epochs"]
    in_epoch = -(-training // batch)
    began_at, cpu_before = time.perf_counter(), cpu_seconds()
    for epoch in range(epochs):
        order = torch.randperm(training).to(device)
        for step in range(in_epoch):
            chosen = order[step * batch : (step + 1) * batch]
            optimizer.param_groups[0]["lr"] = rate_at(settings, epoch * in_epoch + step, epochs * in_epoch)
            optimizer.zero_grad()
            loss = loss_of(model(images[chosen]), labels[chosen])
            loss.backward()
            optimizer.step()
        accuracy(model, images[training:], labels[training:])
    trained_at, cpu_after = time.perf_counter(), cpu_seconds()
    reached = accuracy(model, *test)
    evaluated_at = time.perf_counter()
    figures = {
        "variant": job["variant"],
        "backend": f"torch {torch.__version__}",
        "secondsPerEpoch": round((trained_at - began_at) / epochs, 2),
        "cpuSecondsPerEpoch": round((cpu_after - cpu_before) / epochs, 2),
        "trainingSeconds": round(trained_at - began_at, 2),
        "startSeconds": round(began_at - STARTED_AT, 2),
        "evaluationImagesPerSecond": round(len(test[1]) / (evaluated_at - trained_at)),
        "accuracy": reached,
        "residentMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(figures))


main(sys.argv[1], json.loads(sys.argv[2]))

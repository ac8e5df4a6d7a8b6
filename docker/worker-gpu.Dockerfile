# The worker on a machine with an NVIDIA card, which the container runtime hands in. Build worker.Dockerfile first.
ARG WORKER_IMAGE=convolab-worker
FROM ${WORKER_IMAGE}
ENV NVIDIA_VISIBLE_DEVICES=all NVIDIA_DRIVER_CAPABILITIES=compute,utility CONVOLAB_LANES=training

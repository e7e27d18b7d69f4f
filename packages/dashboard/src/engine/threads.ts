import '@linli/core/pool-thread';
